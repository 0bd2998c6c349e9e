package lockstep.http;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lockstep.locale.Nearest;

/// Refuses parameters that a route does not have: a misspelt filter must not silently widen a result.
@ServerFilter(Addresses.API + "/**")
final class KnownParameters {
  @RequestFilter
  void check(HttpRequest<?> request) {
    Optional<List<String>> known =
        RouteAttributes.getRouteMatch(request)
            .filter(MethodBasedRouteMatch.class::isInstance)
            .map(match -> names(((MethodBasedRouteMatch<?, ?>) match).getArguments()));
    if (known.isEmpty()) {
      return;
    }
    for (String given : request.getParameters().names()) {
      if (!known.orElseThrow().contains(given)) {
        List<String> near = Nearest.of(given, known.orElseThrow(), 3);
        throw Problem.unknownParameter(given, near, known.orElseThrow()).toException();
      }
      if (request.getParameters().getAll(given).contains("")) {
        throw Problem.invalidParameter(given, "", List.of()).toException();
      }
    }
  }

  private static List<String> names(Argument<?>[] arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
        .map(
            argument ->
                argument
                    .getAnnotationMetadata()
                    .stringValue(QueryValue.class)
                    .filter(name -> !name.isEmpty())
                    .orElse(argument.getName()))
        .sorted()
        .toList();
  }
}
