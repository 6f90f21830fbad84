package io.aludel.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

class ConfigurationMetadataTests {
    @Test
    void everyPropertyIsDescribed() throws IOException {
        List<String> undescribed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Map<String, Object> property : properties()) {
            names.add((String) property.get("name"));
            if (property.get("description") == null) {
                undescribed.add((String) property.get("name"));
            }
        }
        assertThat(undescribed).isEmpty();
        assertThat(names)
                .contains(
                        "orm.enabled",
                        "orm.ddl-auto",
                        "orm.engine.echo",
                        "orm.engine.batch-size",
                        "orm.session.lazy-loading",
                        "orm.session.n-plus-one",
                        "orm.open-in-view");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> properties() throws IOException {
        try (InputStream in = OrmProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (List<Map<String, Object>>)
                    (List<?>) JsonParserFactory.getJsonParser().parseMap(json).get("properties");
        }
    }
}
