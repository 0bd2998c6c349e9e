/// Docs-flavoured Markdown to a document tree with spans; bilingual spans are resolved here and HTML is made safe here. After
/// `source` and `locale`, before `extract`. The only package that knows flexmark and the HTML sanitiser.
package lockstep.markdown;
