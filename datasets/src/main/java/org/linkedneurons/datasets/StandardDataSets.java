package org.linkedneurons.datasets;

import java.util.List;

/** The library's data sets. */
public final class StandardDataSets implements DataSet.Provider {
  /** For the service loader. */
  public StandardDataSets() {}

  @Override
  public List<DataSet> dataSets() {
    return List.of(DataSets.values());
  }
}
