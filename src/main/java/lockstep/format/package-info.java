/// JSON, YAML and TSV in and out; no meaning of its own. Used by every stage after `source`.
package lockstep.format;
