package org.linkedneurons.experiments.cli;

import org.linkedneurons.ModelException;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.RateSteps;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The hyper-parameters, an option each: what is not given is the experiment's, as {@code lkn list}
 * shows it.
 *
 * @param spec the options, mixed into a command
 */
record SettingsOptions(CommandSpec spec) {
  /** {@return the options, with no values yet} */
  static CommandSpec declared() {
    CommandSpec spec = CommandSpec.create();
    Setting.ALL.forEach(setting -> spec.addOption(option(setting)));
    return spec;
  }

  private static <T> OptionSpec option(Setting<T> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.option())
            .type(setting.type())
            .paramLabel(setting.label())
            .negatable(setting.type() == Boolean.class)
            .description(setting.help());
    if (setting.type() == RateSteps.class) {
      option.converters(text -> setting.reader().apply(text));
    }
    return option.build();
  }

  /** {@return what was given for a setting, or null} */
  <T> T given(Setting<T> setting) {
    return spec.findOption(setting.option()).getValue();
  }

  /**
   * {@return the settings of a variant, changed by what was given}
   *
   * @param experiment the experiment
   * @param variant its variant
   * @throws ModelException if the experiment has no such setting, or a value is wrong
   */
  Settings of(Experiment experiment, Variant variant) {
    Settings settings = experiment.settings(variant);
    for (Setting<?> setting : Setting.ALL) {
      settings = changed(settings, setting, experiment);
    }
    return settings;
  }

  private <T> Settings changed(Settings settings, Setting<T> setting, Experiment experiment) {
    T given = given(setting);
    if (given == null) {
      return settings;
    }
    if (settings.get(setting) == null) {
      throw new ModelException(
          setting.option(),
          "an experiment that has a choice of it",
          experiment.name() + ", of which the network is fixed",
          "Leave it away");
    }
    return settings.with(setting, given);
  }
}
