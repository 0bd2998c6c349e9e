/// What a finding is, which rules there are, and what is done about known ones: suppressions and a baseline. After `identity`; `search`
/// and `knowledge` follow, which checks what it has read.
package lockstep.check;
