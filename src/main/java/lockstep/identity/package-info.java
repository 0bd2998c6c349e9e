/// Step ids that last: the same step has one id in every language and every version.
package lockstep.identity;
