package lockstep.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import lockstep.format.Json;
import lockstep.source.ContentRoot;
import org.apache.lucene.store.MMapDirectory;

/// Bare Lucene behind the JDK's HTTP server: `GET /search?q=TEXT&locale=TAG` answers ids and titles. Arguments: a port, a folder for the
/// index, content (`LOCALE=DIR` or `DIR`). Says `ready` when it listens.
public final class BareServer {
  private BareServer() {}

  /// Serves until it is ended.
  public static void main(String[] args) throws IOException {
    List<ContentRoot> roots =
        Arrays.stream(args).skip(2).map(ContentRoot::parse).collect(Collectors.toList());
    // What was read to be indexed is not kept: the process is measured.
    BareLucene lucene =
        BareLucene.over(
            Entries.of(Entries.read(roots)), new MMapDirectory(java.nio.file.Path.of(args[1])));
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/search", exchange -> answer(exchange, lucene));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    System.gc();
    System.out.println("ready");
  }

  private static void answer(HttpExchange exchange, BareLucene lucene) throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      int equals = pair.indexOf('=');
      values.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    List<Map<String, String>> items = new ArrayList<>();
    for (BareLucene.Hit hit : lucene.search(values.get("q"), values.get("locale"))) {
      items.add(Map.of("id", hit.procedure().toString(), "title", hit.title()));
    }
    byte[] body = Json.line(items).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
