package lockstep.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A connection that is kept for many requests. It does as little as it can: whoever asks shares the processors with who answers.
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] rest = new byte[1 << 16];

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /// The bytes of a request.
  static byte[] request(URI server, String path) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAccept: application/json\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// The status of the answer, which is read to its end.
  int ask(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    int status = Integer.parseInt(line().split(" ")[1]);
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    if (!chunked) {
      pass(length);
      return status;
    }
    for (long size = size(); size > 0; size = size()) {
      pass(size);
      line();
    }
    line();
    return status;
  }

  private long size() throws IOException {
    return Long.parseLong(line().split(";")[0].strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private void pass(long length) throws IOException {
    long left = length;
    while (left > 0) {
      int read = in.read(rest, 0, (int) Math.min(rest.length, left));
      if (read < 0) {
        throw new EOFException("the server closed the connection");
      }
      left -= read;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
