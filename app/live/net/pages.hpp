// SPDX-License-Identifier: EUPL-1.2
// What the server answers to an HTTP request, as a pure function: the pages and scripts that the program carries, the
// words in all languages, and the headers that keep a browser safe. Knows no sockets. Only exact names are answered:
// there are no folders, no files and no escapes to get wrong. Never changes once it is made, so that it may be asked
// from any thread.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::live {

// Where the pages are found, as a browser must name it.
struct WebSite {
    std::vector<std::string> names;  // host names besides the address that was reached; without port
    std::uint16_t port = 0;
    bool secure = false;  // over TLS
};

// What was asked. The views are of the request's own bytes, which must outlive it.
struct Request {
    std::string_view method, target;
    std::string_view host;                   // the Host header; empty when there is none
    std::optional<std::string_view> origin;  // the Origin header, as browsers send it
    std::string_view known;                  // If-None-Match
    std::string_view reached;                // the address of this machine on which it came in: "192.168.1.20"
    bool upgrade = false;                    // asks for a WebSocket
    bool takes_gzip = false;
};

struct Reply {
    unsigned status = 200;  // 101: let the WebSocket begin
    std::string_view type;  // of the content
    std::shared_ptr<const std::string> content;
    std::string tag;     // ETag; empty: the browser must not keep the content
    std::string policy;  // Content-Security-Policy
    bool gzipped = false;
};

class WebPages {
public:
    explicit WebPages(WebSite);

    // The Host must name this site, and the Origin, when there is one, must be the same site. So a page from elsewhere,
    // or a host name that somebody pointed at this address, gets nothing.
    Reply answer(const Request&) const;

private:
    struct Page {
        std::string_view type;
        std::shared_ptr<const std::string> content, gzipped;
        std::string tag;
    };
    bool is_this_site(std::string_view host, std::string_view reached) const;
    void add(std::string_view path, std::string_view type, std::string content);
    std::string policy_for(std::string_view host) const;

    WebSite site_;
    std::map<std::string, Page, std::less<>> pages_;
};

// The words that the pages need, in every language that the program carries, as a script: "export const texts = {…}".
std::string words_script();

}  // namespace samenspraak::live
