// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace switchyard {

using namespace Qt::StringLiterals;

/// Makes cert.pem and key.pem in the folder, for this computer's names, signed by nobody else. False without openssl.
[[nodiscard]] inline bool makeCertificate(const QTemporaryDir &folder,
                                          const QStringList &validity = {u"-days"_s, u"2"_s})
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                              folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s), u"-subj"_s,
                              u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s}
                      + validity);
    return openssl.waitForFinished(20'000) && openssl.exitCode() == 0;
}

} // namespace switchyard
