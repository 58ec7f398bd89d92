// SPDX-License-Identifier: EUPL-1.2
// The glass of a RealScreen of Kind::Touch, and fingers on it: real touches, which the X server hands out as it does
// those of a device. Pixels of the screen. Speaks the protocol of Xorg's driver for tests, "inputtest".
#pragma once
#include <cstdint>
#include <string>

namespace samenspraak::testing {

class Glass {
public:
    explicit Glass(const std::string& socket);
    ~Glass();
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    // Each returns when the server has handed it out.
    void land(double x, double y, std::uint32_t finger = 1);
    void move(double x, double y, std::uint32_t finger = 1);
    void lift(double x, double y, std::uint32_t finger = 1);

private:
    void touch(std::uint32_t kind, double x, double y, std::uint32_t finger);
    void say(const void* message, std::size_t size);
    void hear(std::size_t size);

    int socket_ = -1;
};

}  // namespace samenspraak::testing
