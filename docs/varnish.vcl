# Varnish 7 in front of the paper, with the module xkey (Debian: varnish and varnish-modules).
# Settings of the paper: Cdn:Kind varnish, Cdn:Address the address below at which Varnish takes PURGE.
vcl 4.1;

import std;
import xkey;

backend paper {
    .host = "127.0.0.1";
    .port = "8080";
    .probe = {
        .url = "/robots.txt";
        .interval = 2s;
        .timeout = 1s;
        .window = 3;
        .threshold = 2;
        .initial = 2;
    }
}

# Who may make Varnish forget: the machines that the paper runs on.
acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403, "Not yours to purge"));
        }
        set req.http.forgotten = xkey.purge(req.http.xkey-purge);
        return (synth(200, "Forgot " + req.http.forgotten));
    }
    # The newsroom is of one person and one moment.
    if (req.url ~ "(?i)^/newsroom") {
        return (pass);
    }
    # A page for readers is of nobody in particular.
    unset req.http.Cookie;
    # What has changed is not shown while the paper is there to give it anew; while it is away, it stands in.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    }
}

sub vcl_backend_response {
    # What the paper does not allow to be kept here is not kept.
    if (beresp.http.Cache-Control !~ "s-maxage=[1-9]") {
        set beresp.uncacheable = true;
        set beresp.ttl = 120s;
        return (deliver);
    }
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    if (beresp.http.Cache-Control ~ "stale-if-error") {
        set beresp.grace = 24h;
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
}
