package lockstep.http;

import io.micronaut.core.annotation.AnnotatedElement;
import io.micronaut.serde.config.naming.PropertyNamingStrategy;
import jakarta.inject.Singleton;

/// Names the fields `class` and `new`, which no component of a record can be named.
@Singleton
final class ClassNaming implements PropertyNamingStrategy {
  ClassNaming() {}

  @Override
  public String translate(AnnotatedElement element) {
    String name = element.getName();
    return name.endsWith("Class") ? "class" : name.equals("newName") ? "new" : name;
  }
}
