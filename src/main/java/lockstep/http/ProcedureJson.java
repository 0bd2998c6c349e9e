package lockstep.http;

import io.micronaut.serde.ObjectMapper;
import java.util.Map;
import lockstep.format.Json;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.Procedure;

/// What the API answers for a procedure, for readers who do not ask over HTTP.
public final class ProcedureJson {
  private ProcedureJson() {}

  /// The answer of `GET /api/v1/procedures/{id}`, indented.
  ///
  /// @param resolution which of the procedure's languages
  /// @param reader the language of labels and messages
  public static String of(
      Generation generation, Procedure procedure, LocaleResolution resolution, LocaleData reader) {
    Map<String, Object> always = Map.of("micronaut.serde.serialization.inclusion", "ALWAYS");
    try (var mapper = ObjectMapper.create(always, ProcedureJson.class.getPackageName())) {
      ProcedureView view = ProcedureView.of(generation, procedure, resolution, reader);
      return Json.indented(new ViewJson(mapper).of(view));
    }
  }
}
