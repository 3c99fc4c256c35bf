package org.linkedneurons.summaries;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The messages of TensorBoard's HParams plugin, field by field, since TensorFlow-Java does not
 * bring them: {@code HParamsPluginData{3: SessionStartInfo{1: map<string, Value>, 5: time}}},
 * {@code HParamsPluginData{4: SessionEndInfo{1: status, 2: time}}}.
 */
final class HyperParameters {
  static final String PLUGIN = "hparams";
  static final String START_TAG = "_hparams_/session_start_info";
  static final String END_TAG = "_hparams_/session_end_info";
  private static final int SUCCESS = 1;
  private static final int FAILURE = 2;

  private HyperParameters() {}

  static ByteString start(Map<String, Object> parameters) {
    return message(
        data ->
            data.writeByteArray(
                3,
                message(
                        info -> {
                          for (var parameter : parameters.entrySet()) {
                            info.writeByteArray(1, entry(parameter).toByteArray());
                          }
                          info.writeDouble(5, now());
                        })
                    .toByteArray()));
  }

  static ByteString end(boolean success) {
    return message(
        data ->
            data.writeByteArray(
                4,
                message(
                        info -> {
                          info.writeEnum(1, success ? SUCCESS : FAILURE);
                          info.writeDouble(2, now());
                        })
                    .toByteArray()));
  }

  private static ByteString entry(Map.Entry<String, Object> parameter) {
    return message(
        entry -> {
          entry.writeString(1, parameter.getKey());
          entry.writeMessage(2, value(parameter.getValue()));
        });
  }

  private static MessageLite value(Object value) {
    Value.Builder builder = Value.newBuilder();
    return switch (value) {
      case Number number -> builder.setNumberValue(number.doubleValue()).build();
      case Boolean flag -> builder.setBoolValue(flag).build();
      default -> builder.setStringValue(value.toString()).build();
    };
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static ByteString message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }
}
