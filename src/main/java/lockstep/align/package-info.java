/// Which block of one version says what which block of another says: lexicon, similarity, alignment. Reads `procedure`; `identity` and
/// `check` come after it.
package lockstep.align;
