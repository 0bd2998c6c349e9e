package lockstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import lockstep.locale.Locales;
import lockstep.retired.RetirementCatalogue;
import lockstep.retired.Retirements;

/// Prints how long the catalogue takes in a process that has just begun: to read it, to look up one name, to make the scanner.
/// Argument: the number of fresh processes; the last line is the median of each.
public final class CatalogueLoad {
  private static final int PARTS = 3;

  private CatalogueLoad() {}

  /// Prints one line a process, then the medians; without an argument, the times of this process.
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      print(measured());
      return;
    }
    double[][] times = new double[PARTS][Integer.parseInt(args[0])];
    for (int run = 0; run < times[0].length; run++) {
      double[] one = inFreshProcess();
      print(one);
      for (int part = 0; part < PARTS; part++) {
        times[part][run] = one[part];
      }
    }
    System.out.print("median ");
    print(Arrays.stream(times).mapToDouble(CatalogueLoad::median).toArray());
  }

  private static double[] measured() {
    // Every command has read the languages before it asks for the catalogue.
    Locales locales = Locales.packed();
    Retirements retirements = Retirements.packed(locales.all());
    long start = System.nanoTime();
    RetirementCatalogue catalogue = retirements.catalogue();
    long read = System.nanoTime();
    if (catalogue.find("Add-AzureRmAccount").isEmpty()) {
      throw new IllegalStateException("the catalogue lacks Add-AzureRmAccount");
    }
    long found = System.nanoTime();
    retirements.scanner();
    long made = System.nanoTime();
    return new double[] {(read - start) / 1e6, (found - read) / 1e6, (made - found) / 1e6};
  }

  private static void print(double[] times) {
    System.out.printf(
        "read %.1f ms  find %.1f ms  scanner %.1f ms%n", times[0], times[1], times[2]);
  }

  private static double[] inFreshProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CatalogueLoad.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("a process failed: " + printed);
    }
    return Arrays.stream(printed.split("[^\\d.]+"))
        .filter(part -> !part.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
