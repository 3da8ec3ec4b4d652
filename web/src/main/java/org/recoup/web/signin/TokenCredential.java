package org.recoup.web.signin;

import jakarta.security.enterprise.credential.Credential;

/** A bearer token as it came with a request. */
record TokenCredential(String token) implements Credential {}
