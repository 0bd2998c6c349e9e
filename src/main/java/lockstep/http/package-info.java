/// Controllers, problems and caching: what a generation of content looks like over HTTP. No logic.
///
/// Before it stands `page`; `cli` comes after it and starts it.
package lockstep.http;
