// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/keys.hpp"

namespace samenspraak::screen {

void Keys::begin(const Moment& moment) {
    moment_ = &moment;
    taken_ = shows_first_ = read_again_ = false;
}

void Keys::end(bool keyboard_goes_on) {
    if (!keyboard_goes_on || taken_ || (!moment_->key && moment_->text.empty())) return;
    read_again_ = true;
    waking_.again();
}

std::optional<KeyPress> Keys::pressed() const {
    if (taken_ || !modality_.reaches_here()) return std::nullopt;
    return moment_->key;
}

std::string_view Keys::typed() const {
    return taken_ || !modality_.reaches_here() ? std::string_view{} : std::string_view(moment_->text);
}

bool Keys::take(commands::Chord chord) {
    const auto key = pressed();
    if (!key || key->chord != chord) return false;
    taken_ = true;
    return true;
}

bool Keys::was_command_taken() const { return taken_ && moment_->key && moment_->text.empty(); }

std::optional<commands::Chord> Keys::left_over() const {
    if (taken_ || read_again_ || !moment_->key) return std::nullopt;
    return moment_->key->chord;
}

}  // namespace samenspraak::screen
