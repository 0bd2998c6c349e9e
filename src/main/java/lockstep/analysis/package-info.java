/// Words of a language: cut from text, brought to the forms in which they are searched, parted where they are compounds. After `locale`,
/// which knows the languages; before `search`, which keeps and asks for the forms.
package lockstep.analysis;
