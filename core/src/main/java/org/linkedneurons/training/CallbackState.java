package org.linkedneurons.training;

import java.util.Map;

/**
 * What a callback remembers. It finds its callback by the type, the first of a type the first: a
 * training may go on with other callbacks beside, such as without a progress bar.
 *
 * @param type the callback's class
 * @param values what it remembers
 */
record CallbackState(String type, Map<String, String> values) {

  static CallbackState of(Callback callback) {
    return new CallbackState(callback.getClass().getName(), callback.state());
  }

  boolean isOf(Callback callback) {
    return callback.getClass().getName().equals(type);
  }
}
