package org.recoup.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

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

    /** @return one that leaves everything to be found when there is none */
    static Definition orNothing(String json) {
        return json == null
                ? Definition.of(Map.of(), List.of(), null)
                : new DefinitionJson().convertToEntityAttribute(json);
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
