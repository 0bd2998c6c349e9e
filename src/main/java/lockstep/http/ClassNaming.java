package lockstep.http;

import io.micronaut.core.annotation.AnnotatedElement;
import io.micronaut.serde.config.naming.PropertyNamingStrategy;
import jakarta.inject.Singleton;

/// Names the field `class`, which no component of a record can be named.
@Singleton
final class ClassNaming implements PropertyNamingStrategy {
  ClassNaming() {}

  @Override
  public String translate(AnnotatedElement element) {
    return element.getName().endsWith("Class") ? "class" : element.getName();
  }
}
