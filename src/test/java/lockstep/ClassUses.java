package lockstep;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that one class file mentions: types of calls, fields, generics and annotations.
///
/// @param name binary name of the class, e.g. `lockstep.source.Span`
/// @param used binary names of all classes that it mentions
record ClassUses(String name, SortedSet<String> used) {
  /// A class in a descriptor or a signature: `Ljava/util/List<Ljava/lang/String;>;` holds two.
  private static final Pattern TYPE = Pattern.compile("L((?:[\\w$]+/)+[\\w$]+)");

  ClassUses {
    used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
  }

  /// Reads a class file.
  static ClassUses read(byte[] bytes) {
    var model = ClassFile.of().parse(bytes);
    var used = new TreeSet<String>();
    Stream.of(constants(model), members(model), annotations(model))
        .flatMap(names -> names)
        .map(name -> name.replace('/', '.'))
        .forEach(used::add);
    return new ClassUses(model.thisClass().asInternalName().replace('/', '.'), used);
  }

  private static Stream<String> constants(ClassModel model) {
    var names = Stream.<String>builder();
    for (var entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type when type.asInternalName().startsWith("[") ->
            types(type.asInternalName()).forEach(names);
        case ClassEntry type -> names.add(type.asInternalName());
        case NameAndTypeEntry member -> types(member.type().stringValue()).forEach(names);
        case MethodTypeEntry method -> types(method.descriptor().stringValue()).forEach(names);
        default -> {} // the rest holds no type
      }
    }
    return names.build();
  }

  private static Stream<String> members(ClassModel model) {
    var descriptors =
        Stream.of(
                model.fields().stream().map(field -> field.fieldType().stringValue()),
                model.methods().stream().map(method -> method.methodType().stringValue()))
            .flatMap(texts -> texts);
    var signatures =
        attributed(model)
            .flatMap(element -> element.findAttribute(Attributes.signature()).stream())
            .map(signature -> signature.signature().stringValue());
    return Stream.concat(descriptors, signatures).flatMap(ClassUses::types);
  }

  private static Stream<String> annotations(ClassModel model) {
    var declared =
        attributed(model)
            .flatMap(
                element ->
                    Stream.of(
                            element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                                .flatMap(found -> found.annotations().stream()),
                            element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                                .flatMap(found -> found.annotations().stream()),
                            element
                                .findAttribute(Attributes.runtimeVisibleTypeAnnotations())
                                .stream()
                                .flatMap(found -> found.annotations().stream())
                                .map(found -> found.annotation()),
                            element
                                .findAttribute(Attributes.runtimeInvisibleTypeAnnotations())
                                .stream()
                                .flatMap(found -> found.annotations().stream())
                                .map(found -> found.annotation()))
                        .flatMap(found -> found));
    var ofParameters =
        model.methods().stream()
            .flatMap(
                method ->
                    Stream.concat(
                        method
                            .findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                            .stream()
                            .flatMap(found -> found.parameterAnnotations().stream()),
                        method
                            .findAttribute(Attributes.runtimeInvisibleParameterAnnotations())
                            .stream()
                            .flatMap(found -> found.parameterAnnotations().stream())))
            .flatMap(List::stream);
    return Stream.concat(declared, ofParameters).flatMap(ClassUses::types);
  }

  /// The class, its fields, its methods and its record components.
  private static Stream<AttributedElement> attributed(ClassModel model) {
    return Stream.of(
            Stream.of(model),
            model.fields().stream(),
            model.methods().stream(),
            model.findAttribute(Attributes.record()).stream()
                .flatMap(found -> found.components().stream()))
        .flatMap(elements -> elements);
  }

  private static Stream<String> types(Annotation annotation) {
    return Stream.concat(
        types(annotation.className().stringValue()),
        annotation.elements().stream().map(AnnotationElement::value).flatMap(ClassUses::types));
  }

  private static Stream<String> types(AnnotationValue value) {
    return switch (value) {
      case AnnotationValue.OfAnnotation nested -> types(nested.annotation());
      case AnnotationValue.OfArray array -> array.values().stream().flatMap(ClassUses::types);
      case AnnotationValue.OfEnum constant -> types(constant.className().stringValue());
      case AnnotationValue.OfClass type -> types(type.className().stringValue());
      case AnnotationValue.OfConstant _ -> Stream.empty();
    };
  }

  private static Stream<String> types(String descriptor) {
    return TYPE.matcher(descriptor).results().map(found -> found.group(1));
  }
}
