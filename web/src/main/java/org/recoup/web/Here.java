package org.recoup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the page on the screen, as a link to another view of the same list. */
@Named
@RequestScoped
public class Here {

    @Inject
    private HttpServletRequest request;

    /** This address with one parameter set anew; all others stay. */
    public String with(String name, Object value) {
        Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.put(name, new String[] {String.valueOf(value)});
        return parameters.entrySet().stream()
                .flatMap(each -> Stream.of(each.getValue()).map(one -> encoded(each.getKey()) + "=" + encoded(one)))
                .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
