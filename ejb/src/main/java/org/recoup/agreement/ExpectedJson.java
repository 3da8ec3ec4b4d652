package org.recoup.agreement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.recoup.platform.Documents;

/** Expectations as the database keeps them: one JSON document. */
@Converter
public class ExpectedJson implements AttributeConverter<Expected, String> {

    @Override
    public String convertToDatabaseColumn(Expected expected) {
        return expected == null ? null : Documents.write(expected);
    }

    @Override
    public Expected convertToEntityAttribute(String json) {
        return json == null ? null : Documents.read(json, Expected.class);
    }
}
