package org.linkedneurons.training;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Two native buffers that go round: one is filled while the other is in use. */
final class Buffers {
  private final List<Feed> feeds;
  private final BlockingQueue<Feed> free = new LinkedBlockingQueue<>();

  /** The loader's thread and its caller: the last one to leave frees the buffers. */
  private final AtomicInteger users = new AtomicInteger(2);

  Buffers(FeedShapes shapes) {
    feeds = List.of(new Feed(shapes), new Feed(shapes));
    free.addAll(feeds);
  }

  /** A buffer that is not in use, once there is one. */
  Feed take() throws InterruptedException {
    return free.take();
  }

  void giveBack(Feed feed) {
    free.add(feed);
  }

  void leave() {
    if (users.decrementAndGet() == 0) {
      feeds.forEach(Feed::close);
    }
  }
}
