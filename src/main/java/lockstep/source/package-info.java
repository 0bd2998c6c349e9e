/// Where documents come from: content roots, files, texts with lines, spans and problems. The first stage; `markdown` reads what
/// this package hands out.
package lockstep.source;
