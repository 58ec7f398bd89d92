// SPDX-License-Identifier: EUPL-1.2
// A session bus of the test's own, and the services of a desktop on it that let screen and computer stay awake.
// Programs that are started meanwhile find it. Keeps what was asked of them, whatever it was.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace samenspraak::testing {

// What is set in the environment is again as it was when this ends.
class KeptEnvironment {
public:
    KeptEnvironment();
    ~KeptEnvironment();
    KeptEnvironment(const KeptEnvironment&) = delete;
    KeptEnvironment& operator=(const KeptEnvironment&) = delete;

private:
    std::map<std::string, std::optional<std::string>> before_;
};

// No session bus can be found.
class WithoutBus {
public:
    WithoutBus();

private:
    KeptEnvironment before_;
};

class DesktopBus {
public:
    enum class Service : std::uint8_t { ScreenSaver, SessionManager, PowerManagement, Portal };
    enum class Answers : std::uint8_t { Well, Never };
    explicit DesktopBus(const std::vector<Service>&, Answers = Answers::Well);
    ~DesktopBus();
    DesktopBus(const DesktopBus&) = delete;
    DesktopBus& operator=(const DesktopBus&) = delete;

    // "ScreenSaver.Inhibit NAME: WHY", "ScreenSaver.UnInhibit", in the order in which they came.
    std::vector<std::string> calls() const;
    std::size_t held() const;     // so many reasons to stay awake were given and not taken back
    std::size_t clients() const;  // that are on the bus now, besides the services

private:
    struct Parts;
    KeptEnvironment before_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::testing
