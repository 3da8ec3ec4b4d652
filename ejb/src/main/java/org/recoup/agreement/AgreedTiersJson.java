package org.recoup.agreement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.recoup.platform.Documents;

/** Tiers as the database keeps them: one JSON document. */
@Converter
public class AgreedTiersJson implements AttributeConverter<AgreedTiers, String> {

    @Override
    public String convertToDatabaseColumn(AgreedTiers tiers) {
        return tiers == null ? null : Documents.write(tiers);
    }

    @Override
    public AgreedTiers convertToEntityAttribute(String json) {
        return json == null ? null : Documents.read(json, AgreedTiers.class);
    }
}
