/// Finding versions and their steps by words: what is kept of a version for it, what is asked, and the engine that answers. After `check`
/// and the packages before it; before `knowledge`, which fills and asks it.
package lockstep.search;
