/// A generation of everything: built from the content, swapped in, built again on reload. After `extract` and `checklist`; `export`,
/// `http` and `cli` read what it holds. [KnowledgeBuilder] reads top-down as the story of a document.
package lockstep.knowledge;
