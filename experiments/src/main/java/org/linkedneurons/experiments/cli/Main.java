package org.linkedneurons.experiments.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.linkedneurons.DataException;
import org.linkedneurons.EnvironmentException;
import org.linkedneurons.FileException;
import org.linkedneurons.ModelException;
import org.linkedneurons.experiments.runs.Provenance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code lkn}: its sub-commands, and what each kind of failure exits with. */
@Command(
    name = "lkn",
    description = "Linked neurons: trains the experiments of the paper on real data.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    footer = {"", "A first run:   lkn run mnist lkrelu --epochs 2", "What there is: lkn list"})
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  /** For picocli. */
  public Main() {}

  /**
   * Runs the command and exits.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // What it writes, tables and LaTeX among it, is in English and its digits, wherever it runs.
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(args));
  }

  static int execute(String... args) {
    Main main = new Main();
    CommandLine command = new CommandLine(main);
    ServiceLoader.load(Commands.class)
        .forEach(each -> each.commands().forEach(command::addSubcommand));
    command.addSubcommand(new CommandLine.HelpCommand());
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.meanings());
    command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::wrongUsage)
        .setExecutionExceptionHandler((e, failed, result) -> main.failed(e, failed));
    try {
      return command.execute(args);
    } catch (LinkageError e) {
      return main.wrongMachine(
          command, e, "TensorFlow's library for this machine cannot be loaded; see the README");
    } catch (OutOfMemoryError e) {
      return main.wrongMachine(
          command, e, "not enough memory; LKN_JAVA_OPTS=-Xmx8g gives Java 8 GB, if there are");
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    String message = firstLine(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      message = unmatched(unmatched, e.getCommandLine());
    } else if (e.getArgSpec() instanceof OptionSpec option && option.type().isEnum()) {
      message = Nearest.unknown(option.longestName(), e.getValue(), choices(option.type()));
    } else if (e.getCause() instanceof ModelException wrong) {
      message = wrong.getMessage();
    }
    err.println(
        "lkn: "
            + message
            + " (see "
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help)");
    return ExitCode.WRONG_USAGE.code();
  }

  private static List<String> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
    String given = e.getUnmatched().getFirst().replaceFirst("=.*", "");
    if (given.startsWith("-")) {
      return Nearest.unknown(
          "option", given, command.getCommandSpec().optionsMap().keySet().stream().toList());
    }
    return Nearest.unknown("command", given, command.getSubcommands().keySet().stream().toList());
  }

  private int wrongMachine(CommandLine command, Error e, String message) {
    PrintWriter err = command.getErr();
    if (debug) {
      e.printStackTrace(err);
    }
    err.println("lkn: %s (%s)".formatted(message, firstLine(e.toString())));
    return ExitCode.WRONG_MACHINE.code();
  }

  private int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    if (debug) {
      e.printStackTrace(err);
    }
    return switch (e) {
      case ModelException wrong -> say(err, wrong, ExitCode.WRONG_USAGE);
      case DataException wrong -> say(err, wrong, ExitCode.WRONG_FILE);
      case FileException wrong -> say(err, wrong, ExitCode.WRONG_FILE);
      case EnvironmentException wrong -> say(err, wrong, ExitCode.WRONG_MACHINE);
      default -> {
        err.println("lkn: unexpected " + firstLine(e.toString()) + " (--debug shows where)");
        yield ExitCode.FAILED.code();
      }
    };
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("no message");
  }

  private static int say(PrintWriter err, Exception e, ExitCode code) {
    err.println("lkn: " + e.getMessage());
    return code.code();
  }

  /** Versions without starting TensorFlow. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return Provenance.versions().entrySet().stream()
          .map(version -> version.getKey() + " " + version.getValue())
          .toArray(String[]::new);
    }
  }
}
