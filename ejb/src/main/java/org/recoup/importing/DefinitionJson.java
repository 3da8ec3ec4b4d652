package org.recoup.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A definition as the database keeps it: one JSON document. */
@Converter
public class DefinitionJson implements AttributeConverter<Definition, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Definition definition) {
        try {
            return definition == null ? null : JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Definition convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mapping cannot be read: " + json, e);
        }
    }
}
