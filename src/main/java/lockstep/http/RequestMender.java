package lockstep.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Mends requests before the framework reads them, where it would lose what was asked for.
///
/// For an address that is no URI the framework forgets the address; it is made a URI and marked, and
/// [MalformedRequests] refuses it. An `Accept-Language` without a language (`;`) makes the framework
/// fail (`HttpHeadersUtil.splitAcceptHeader`, Micronaut 4.10); it is left out.
@Singleton
final class RequestMender implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  /// A header that only this class sets: the address was no URI.
  static final String MALFORMED = "X-Lockstep-Malformed";

  private static final String HANDLER = "lockstep-request-mender";
  private static final String NOT_IN_URIS = "\"<>\\^`{|}[]#";

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new EveryChannel());
    return event.getBean();
  }

  private static final class EveryChannel implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new OneChannel(channel);
    }
  }

  private record OneChannel(Channel channel) implements NettyServerCustomizer {
    /// A connection's channel is made from that of the listening port.
    @Override
    public NettyServerCustomizer specializeForChannel(Channel of, ChannelRole role) {
      return new OneChannel(of);
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, HANDLER, new Handler());
    }
  }

  private static final class Handler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        mend(request);
      }
      context.fireChannelRead(message);
    }
  }

  private static void mend(HttpRequest request) {
    HttpHeaders headers = request.headers();
    headers.remove(MALFORMED);
    if (!isUri(request.uri())) {
      String mended = mended(request.uri());
      if (isUri(mended)) {
        request.setUri(mended);
        headers.set(MALFORMED, "true");
      }
    }
    List<String> languages = headers.getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
    if (!languages.isEmpty() && Readers.accepted(String.join(",", languages)).isEmpty()) {
      headers.remove(HttpHeaderNames.ACCEPT_LANGUAGE);
    }
  }

  private static boolean isUri(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// The address with everything escaped that may not stand in a URI.
  private static String mended(String address) {
    String escaped = address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    StringBuilder mended = new StringBuilder();
    for (char c : escaped.toCharArray()) {
      boolean fits = c > ' ' && c <= '~' && NOT_IN_URIS.indexOf(c) < 0;
      mended.append(fits ? String.valueOf(c) : Addresses.encoded(String.valueOf(c)));
    }
    return mended.toString();
  }
}
