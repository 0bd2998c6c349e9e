/// The rules, one class each. A rule comes with its page, its fixtures, its line in the registry and its message in every language.
package lockstep.check.rule;
