package org.linkedneurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedNeuronsExceptionTest {
  @Test
  void allTellTheirPartsInOneFormatAndKeepTheirCause() {
    Exception cause = new IOException("no room");
    for (LinkedNeuronsException error :
        List.of(
            new ModelException("conv", "3 axes", "2", "Add one", cause),
            new DataException("conv", "3 axes", "2", "Add one", cause),
            new FileException("conv", "3 axes", "2", "Add one", cause),
            new EnvironmentException("conv", "3 axes", "2", "Add one", cause))) {
      assertEquals("conv: expected 3 axes, found 2. Add one.", error.getMessage());
      assertEquals(
          List.of("conv", "3 axes", "2", "Add one"),
          List.of(error.where(), error.expected(), error.found(), error.remedy()));
      assertSame(cause, error.getCause());
    }
    assertNull(new ModelException("conv", "3 axes", "2", "Add one").getCause());
    assertSame(cause, FileException.unreadable("a", cause).getCause());
    assertSame(cause, FileException.unwritable("a", cause, "Free space").getCause());
  }
}
