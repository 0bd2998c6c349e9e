package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// All rules by id.
@Serdeable
@Schema(name = "RuleList")
record RuleListView(List<RuleView> items) {}
