/// Everything known about a language, read from `locales/`: names, section labels, roles, clouds, actors, phrases, messages; and the
/// language of a text. A language is a folder. After `format`, before `markdown`.
package lockstep.locale;
