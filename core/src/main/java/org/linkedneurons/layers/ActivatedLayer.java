package org.linkedneurons.layers;

import java.util.List;
import java.util.function.Function;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What layers with an activation share; those that are an activation and nothing more need {@link
 * #link} alone.
 *
 * @param <L> the layer
 */
abstract class ActivatedLayer<L extends ActivatedLayer<L>> extends AdjustableLayer<L>
    implements Activated {

  ActivatedLayer(Settings settings, Function<Config, L> maker, Config config) {
    super(settings, maker, config);
  }

  @Override
  public boolean isActivationOnly() {
    return true;
  }

  @Override
  public Operand<TFloat32> beforeActivation(Build b, List<Operand<TFloat32>> inputs) {
    return inputs.getFirst();
  }

  @Override
  public final Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> before = beforeActivation(b, inputs);
    return link().isLinear() ? before : link().apply(b, before);
  }
}
