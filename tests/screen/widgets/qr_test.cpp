// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/qr.hpp"

#include <catch2/catch.hpp>

#include <utility>

using samenspraak::screen::QrCode;

TEST_CASE("a QR code has its three corners") {
    QrCode code;
    CHECK(code.side() == 0);
    code.set_text("http://192.168.1.20:8080/#4817");
    REQUIRE(code.side() >= 21);
    for (const auto& [x, y] : {std::pair{0UL, 0UL}, {code.side() - 7, 0UL}, {0UL, code.side() - 7}}) {
        CHECK(code.dark(x, y));
        CHECK_FALSE(code.dark(x + 1, y + 1));
        CHECK(code.dark(x + 3, y + 3));
    }
}

TEST_CASE("of another text there is another QR code, and none of a text that is too long for it") {
    const auto squares = [](const QrCode& code) {
        std::string all;
        for (std::size_t y = 0; y < code.side(); ++y)
            for (std::size_t x = 0; x < code.side(); ++x) all += code.dark(x, y) ? 'x' : '.';
        return all;
    };
    QrCode code;
    code.set_text("http://192.168.1.20:8080/#4817");
    const std::string before = squares(code);
    code.set_text("http://192.168.1.20:8080/#4818");
    CHECK(squares(code).size() == before.size());
    CHECK(squares(code) != before);
    code.set_text(std::string(10'000, 'x'));
    CHECK(code.side() == 0);
    code.set_text("http://192.168.1.20:8080/#4817");
    CHECK(squares(code) == before);
}
