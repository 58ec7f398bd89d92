// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/gzip.hpp"
#include "app/live/net/pages.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <zlib.h>

using namespace samenspraak::live;

namespace {

// As a browser unpacks it; "?" when it is not all there, or something comes after it.
std::string unpacked(std::string packed) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK);  // gzip only
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 4096> piece;
    int found = Z_OK;
    while (found == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        found = inflate(&stream, Z_NO_FLUSH);
        text.append(piece.data(), piece.size() - stream.avail_out);
    }
    const bool whole = found == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    return whole ? text : "?";
}

}  // namespace

TEST_CASE("what is packed is unpacked to the same", "[live]") {
    std::string every_byte;
    for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
    for (const std::string& text : {std::string(), std::string("a"), every_byte, std::string(300'000, 'x')}) {
        INFO(text.size());
        CHECK(unpacked(gzip(text)) == text);
    }
    CHECK(unpacked(gzip("half").substr(0, 12)) == "?");
}

TEST_CASE("a page is much smaller packed, and the same", "[live]") {
    const WebPages pages(WebSite{{}, 8080, false});
    Request request;
    request.method = "GET";
    request.target = "/words.js";
    request.host = "192.168.1.20:8080";
    request.reached = "192.168.1.20";
    const Reply plain = pages.answer(request);
    request.takes_gzip = true;
    const Reply packed = pages.answer(request);
    REQUIRE(plain.content);
    REQUIRE(packed.content);
    CHECK(packed.gzipped);
    CHECK(packed.content->size() * 2 < plain.content->size());
    CHECK(unpacked(*packed.content) == *plain.content);
}
