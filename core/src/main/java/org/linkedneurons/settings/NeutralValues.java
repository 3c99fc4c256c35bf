package org.linkedneurons.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linkedneurons.ModelException;

/**
 * Keras' settings that a part may leave unknown as long as they change nothing: the values under
 * which a layer, an optimizer or a loss is what it would be without them; with a class before the
 * name, those of that class alone.
 */
final class NeutralValues {
  private static final Map<String, List<Object>> TABLE =
      Map.ofEntries(
          neutral("trainable", true),
          neutral("dtype", "float32"),
          neutral("IoU.dtype", "int64"),
          neutral("MeanIoU.dtype", "int64"),
          neutral("BinaryIoU.dtype", "int64"),
          neutral("num_labels"),
          neutral("label_weights"),
          neutral("data_format", "channels_last"),
          neutral("groups", 1),
          neutral("seed"),
          neutral("noise_shape"),
          neutral("input_axes"),
          neutral("output_axes"),
          neutral("sparse", false),
          neutral("ragged", false),
          neutral("optional", false),
          neutral("synchronized", false),
          neutral("renorm", false),
          neutral("renorm_clipping"),
          neutral("renorm_momentum", 0.99),
          neutral("virtual_batch_size"),
          neutral("adjustment"),
          neutral("fused", true, false),
          neutral("quantization_config"),
          neutral("lora_rank"),
          neutral("lora_alpha"),
          neutral("batch_input_shape"),
          neutral("input_dtype"),
          neutral("reduction", "sum_over_batch_size", "auto"),
          neutral("axis", -1),
          neutral("from_logits", false),
          neutral("label_smoothing", 0.0),
          neutral("ignore_class"),
          neutral("clipnorm"),
          neutral("clipvalue"),
          neutral("global_clipnorm"),
          neutral("weight_decay", 0.0),
          neutral("use_ema", false),
          neutral("ema_momentum", 0.99),
          neutral("ema_overwrite_frequency"),
          neutral("loss_scale_factor"),
          neutral("gradient_accumulation_steps"),
          neutral("jit_compile", true, false),
          neutral("is_legacy_optimizer", false));

  private NeutralValues() {}

  private static Map.Entry<String, List<Object>> neutral(String key, Object... values) {
    return Map.entry(key, List.of(values));
  }

  /** Refuses a key that a part does not know, unless its value changes nothing. */
  static void requireKnown(Config config, Collection<String> known) {
    config
        .values()
        .forEach(
            (key, value) -> {
              boolean harmless =
                  changesNothing(key, value)
                      || changesNothing(config.className() + "." + key, value);
              if (!known.contains(key) && !harmless) {
                throw unknown(config, known, key, value);
              }
            });
  }

  /** Nothing is set by null; regularizers and constraints have no other neutral value. */
  static boolean changesNothing(String key, Object value) {
    if (value == null) {
      return TABLE.containsKey(key) || key.endsWith("_regularizer") || key.endsWith("_constraint");
    }
    Object plain = key.equals("dtype") ? policyName(value) : value;
    return TABLE.getOrDefault(key, List.of()).stream().anyMatch(neutral -> same(neutral, plain));
  }

  private static boolean same(Object neutral, Object value) {
    return (neutral instanceof Number a && value instanceof Number b)
        ? a.doubleValue() == b.doubleValue()
        : neutral.equals(value);
  }

  /** A DTypePolicy, as Keras 3 writes it, stands for its name. */
  private static Object policyName(Object dtype) {
    return dtype instanceof Map<?, ?> policy && policy.get("config") instanceof Map<?, ?> config
        ? String.valueOf(config.get("name"))
        : dtype;
  }

  private static ModelException unknown(
      Config config, Collection<String> known, String key, Object value) {
    List<Object> neutral = TABLE.get(key);
    String expected =
        neutral == null
            ? "one of the settings " + String.join(", ", known)
            : neutral.isEmpty()
                ? "no value"
                : neutral.getFirst() + ", the only value that is supported";
    return new ModelException(
        config.className() + "." + key,
        expected,
        neutral == null ? "'" + key + "' = " + value : String.valueOf(value),
        "Leave " + key + " away");
  }
}
