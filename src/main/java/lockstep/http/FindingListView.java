package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A page of a list of findings.
///
/// @param total how many there are on all pages
@Serdeable
@Schema(name = "FindingList")
record FindingListView(
    int total, List<FindingView> items, ProcedureListView.Page page, String generation) {}
