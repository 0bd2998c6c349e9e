/// Versions and checklists in the formats of others: Markdown, HTML, plain text, schema.org. After `knowledge`; `http` and `cli` send
/// and print what comes out.
package lockstep.export;
