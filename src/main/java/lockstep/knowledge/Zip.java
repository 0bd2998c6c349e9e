package lockstep.knowledge;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Compresses fast rather than well: whoever waits for a build waits for it too.
final class Zip extends GZIPOutputStream {
  Zip(OutputStream out) throws IOException {
    super(out);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
