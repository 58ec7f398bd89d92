// SPDX-License-Identifier: EUPL-1.2
#include "tests/window/glass.hpp"

#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace samenspraak::testing {
namespace {

// The messages, as the driver's manual and its header describe them: a length in bytes, a kind, and what belongs to it.
enum Kind : std::uint32_t { version_of_client = 0, wait_for_sync = 1, touched = 6 };
constexpr std::uint32_t begins = 18, updates = 19, ends = 20;  // as in XInput 2
constexpr std::size_t max_axes = 64;
constexpr double units = 65'536, wide = 1920, high = 1080;  // of an axis; pixels of the screen

struct Head {
    std::uint32_t length = 0, kind = 0;
};
struct Version {
    Head head{12, version_of_client};
    std::uint16_t major = 1, minor = 0;
};
struct Touched {
    Head head{sizeof(Touched), touched};
    std::uint32_t finger = 0, kind = 0;
    std::uint32_t has_unaccelerated = 0;
    std::array<std::uint8_t, max_axes / 8> mask{};
    std::array<double, max_axes> axes{};
    std::array<double, max_axes> unaccelerated{};
};
static_assert(sizeof(Version) == 12 && sizeof(Touched) == 16 + 16 + 2 * max_axes * sizeof(double));

}  // namespace

Glass::Glass(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, path.data(), path.size());
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    const Version version;
    say(&version, sizeof version);
    hear(12);
}

Glass::~Glass() { ::close(socket_); }

void Glass::say(const void* message, std::size_t size) {
    REQUIRE(::send(socket_, message, size, MSG_NOSIGNAL) == static_cast<ssize_t>(size));
}

void Glass::hear(std::size_t size) {
    std::array<char, 64> answer{};
    REQUIRE(::recv(socket_, answer.data(), size, MSG_WAITALL) == static_cast<ssize_t>(size));
}

void Glass::touch(std::uint32_t kind, double x, double y, std::uint32_t finger) {
    Touched message;
    message.finger = finger, message.kind = kind;
    message.mask[0] = 0b11;  // across and down
    message.axes[0] = x * units / wide, message.axes[1] = y * units / high;
    say(&message, sizeof message);
    const Head sync{sizeof sync, wait_for_sync};
    say(&sync, sizeof sync);
    hear(sizeof(Head));
}

void Glass::land(double x, double y, std::uint32_t finger) { touch(begins, x, y, finger); }
void Glass::move(double x, double y, std::uint32_t finger) { touch(updates, x, y, finger); }
void Glass::lift(double x, double y, std::uint32_t finger) { touch(ends, x, y, finger); }

}  // namespace samenspraak::testing
