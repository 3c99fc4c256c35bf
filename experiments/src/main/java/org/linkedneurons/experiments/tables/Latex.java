package org.linkedneurons.experiments.tables;

import java.util.stream.Collectors;

/** What stands for a character that means something to LaTeX. */
public final class Latex {
  private Latex() {}

  /**
   * {@return text in which every character stands for itself}
   *
   * @param text the text
   */
  public static String escape(String text) {
    return text.codePoints()
        .mapToObj(Latex::escape)
        .collect(Collectors.joining())
        .replace("$\\surd$2", "$\\sqrt{2}$")
        .replace("--", "-{}-");
  }

  private static String escape(int character) {
    return switch (character) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '√' -> "$\\surd$";
      case '–' -> "\\textendash{}";
      case '†' -> "$\\dagger$";
      case '*' -> "$\\ast$";
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(character);
      default -> Character.toString(character);
    };
  }
}
