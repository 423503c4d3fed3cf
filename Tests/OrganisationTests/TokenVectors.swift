/// Tokens and keys made once by another implementation (Python's cryptography), at 2026-01-05T02:00:00Z.
enum TokenVectors {
    static let keys = #"""
        {
         "keys": [
          {
           "kty": "RSA",
           "kid": "r",
           "n": "uAr7si1hE78pTxcV5a0yPnxKNQLDpuwT4uZZDOMgWB49PU3yrdo8yIcLYh6tQNAkVwh00dFm7iAd2YLCXHRpiB0QsNx_5RlonMftSx-MpFIBKepoMFG1XyEGCB41mH4i5Pgb8lIZAlmaQdY4nofUlteIGLav85WZrN3jU8EgTYFcmNvQAu6SNHM_b5coLoPYmQHucUL10MjDtXwt-F3W06qTyXyaPKGXPQk8wZ5KJ6jTGw0s0RajTOlLrD-7Y6yR_t4NJWGZXP6x5InIhuSmyzkS5q5rF9zbaCxYYO-5NFAhn6cPzCcVLEr-1FcXRCZ53s18YmfKDq16LBkqMMMShQ",
           "e": "AQAB",
           "use": "sig"
          },
          {
           "kty": "EC",
           "kid": "p",
           "crv": "P-256",
           "x": "z7xuRI3hG6wY9W001oPuGaY23qxFdT-x9Pq_q570eKw",
           "y": "JDO9DEA50WRLkje-1WUD22bUjWKENytgCL8Hd96fO0o"
          },
          {
           "kty": "EC",
           "kid": "q",
           "crv": "P-384",
           "x": "LS_pL9BAggKZ9rn6yf6En70MxbrR1P28naLY-Omj6UxMIhrYt-DObGvHUB6d_qbe",
           "y": "j_g-VUeWVWZrxjKrg8LektnkvyRAapDHfzft_uGtnCvzuGFIIr-IcfV9bYC_XBAX"
          },
          {
           "kty": "OKP",
           "kid": "e",
           "crv": "Ed25519",
           "x": "9Z0kyYv2vpjhqvyjpVhLWkmQHdU7orHrlAL4bnTcLNA"
          }
         ]
        }
        """#

    static let weakKey =
        #"{"kty": "RSA", "kid": "w", "n": "2flNtcoytRNdfSQoAqi-iNogy6Rg59OBqUs5pS_U_aZU0gepTKIg8SR9zrhW9R2hwCfS1KFfmIDU5WL3qvlcwVqKRlha9aS7iZOT8oNyNdGGXVt3KH4mmmvxuJjPAAzxUWGMwVyTQhYLTDlGsHHS3aRqkHhyDxs-6zIeWQsgLNk", "e": "AQAB", "use": "sig"}"#

    /// Each with the algorithm it is signed by.
    static let good: [(algorithm: String, token: String)] = [
        (
            "RS256",
            "eyJhbGciOiAiUlMyNTYiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.XnYu_2QbBWuivQghLOmlndTgRltu0mPE7v-HbObH5wyA87QKJ2vFJxEKyQP7XQBIBrQpOTtZEQKF"
                + "ZGOvwCZ7YCbCzHxwAgDz4Wzuikrcf5j4L3ZXNF_t6z054zgxXUQalxrftKL93lQ9oEDeD-00DUhXnGXKOR-lzGZh4jJtAgTKVMhK"
                + "LPAVmQv7wJtewikc1ienAFVIcoWmE2CTHwuLFmhal3BSRNs9FH00iBDTFsxWY00l0P2tLKh_E-Nfh9p9tMQy_8zitIuoUyKVtjbn"
                + "aJHhcFYiTU_zSs5lxwki5HNg6BZqXsY8G2jF3yrGsVAf0IqHAGYaHJpQS2PGRmhMkg"
        ),
        (
            "RS384",
            "eyJhbGciOiAiUlMzODQiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.sf8rcBD5rOSe9M8YAfaREM1Z81vukMIwotfjlEpH-Hqhs2KM4fYbR8cA2hJq8TkCjYUH5P4H5A7B"
                + "KehJ6wzMUTt6I2Gct7pMUgHR2GmqFvt4oec_RDeUZ3JLxIX15gdkV-UdB5YIl1CZ9Rtj8IrxBmrhspe9c2D-rHUAxuDgNgRpJ7PD"
                + "bAWOWhioYv7E1W_jiBTK90igkpufaMXcpziUbAgLg_G9sX9ugkuFxqwPzYn8ojb0LktCDQJmKsh4rd1FaCp1Mg4TEQdGVTLt_MfM"
                + "6G-eNhGQb07Fx5pYt8BZuY8WKzH3PbdIgSvnJR-eOD0tF7csIl8XPyqrndHGXwM-SA"
        ),
        (
            "RS512",
            "eyJhbGciOiAiUlM1MTIiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.ScTXGhCEeTBfZF9Za_lbAEcuDtMLO6PlScijoMz0NaanIsaUVuw1KEDm_LsaMOfsUL5WVSMj8Fdw"
                + "RRtVx-lPWEC5Ndk_mb_puYQq6mb7xGtU-J7tsGNxBKnX3mFj4t9_-_lyD0jOZYgwInioEPW10-WzlOi8M7SpDKPeEUzi5M6BqIcx"
                + "vKq2F3oqhBQdyH18Kgau2xI2QoG478Mqzl-inBhd5Ys7aVIABwmRzSGLwG4Pzm2yI02hrzTZzHARG-pPHbON1rkoRNvuMYkpB3AR"
                + "lEmFkhvM0779TP4JdYirBy6WyEpWIrPadxFoLLnHhwhwaUjI9kM2aqvIPuthD5hvUA"
        ),
        (
            "PS256",
            "eyJhbGciOiAiUFMyNTYiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.eWJwdoARmduvVWhsIuaHGqC4VH1Mt_F2qds51P5-l4eK5pFp8uQm9RzXLI9IzApbdwlJDLwswTcF"
                + "HkOj2HjcQboa3vEe7Qz7Ta53fzj-9uh_jbLxIveb9N_qHzbjA53IQfpigNSVYGc1Ppi0xdbZHc9yCi3VZ5X6j66IeYQBVltVOCxv"
                + "3_xkfar-329-a-PRnfM2KviREJ0sS_TOxWgbBUHXoJsIB7qjUgtiBp0-5yW6IuvJZD_MGZd3OpokDcbLh5Bg6SXE1T6093OYo0Ac"
                + "ff6GL6d6JX0zEt3LVm7440ZuBCbjS-4GSmtKpuLr9kSyKtiBSSc0DhnITEH1v7Mqnw"
        ),
        (
            "PS384",
            "eyJhbGciOiAiUFMzODQiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.RMbsI9SprULStZ-h66GrPcjqkzd8TdMpPHl1ssS03YkJFkr2I1nj-9sosEJmSRdLnlJBNRgRKVDD"
                + "CMLPCt8cXsJQY60KcP3f3c2zqi1OaHOp5Z4ijU9uipHeuXUZJ3XQ4ikYO0nUkr9tDbYQ6judFx6v6_t1kQFATOGlL6PtoLxcHIzK"
                + "CFv0FHjVriRIIoHIXT-HTaNBfMNd80CC40QFTENvC7thsoy-4tvWkWfdvol7xiIvkS1nXmZia-eh9LDJkDubtobWoAnuhr-n3j1t"
                + "3IQRCiVmu9Vlnxt8f0vtCD-mvpw8qKKWQSC6FTrSaclG6sk9UdvBTYWK5BVWtOc0-w"
        ),
        (
            "PS512",
            "eyJhbGciOiAiUFM1MTIiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.Dm3pgf5xvRmuPgkwLvGmo0NX1h_x9AQ-4NuDz6mQcnELlYJzPh4AbEZ-e7DLtIAiy-XCMPj9v8oi"
                + "JyggQ_rzauTGuIO5YpMSUQJNybFQ12ZAwtsXDQ9wlJOAtc7lsqsZti0iqlUHJIR-Z9dlNCFGNko121-2eOdDivaocxy9jTYE0RQK"
                + "5VgknvrWFTvTTpcqf5L13wOgU2yMrdx8S0jFBH-vACKn35FibhCLTkebwf5-z_d4JrfIwR-X37Fryv6mQEYyebpsYXZ4aEK9K6QV"
                + "L0UqNa4gN5EchswU6xDvJwX5J2pifESjXgffdQwXIvsM_ryy-jH-8wcTnT5jimd_mA"
        ),
        (
            "ES256",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.Cy6D5pNYAwbQCl4gpr_g5sZNlf8Y0p1C1X4qn51Mes2ers2o387JzxNYFeX8wMbxG88ygiSe9m2x"
                + "XQV970GINg"
        ),
        (
            "ES384",
            "eyJhbGciOiAiRVMzODQiLCAia2lkIjogInEiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.wPd_6PAahlEB738n2bqxq2iDDveDTMDkvdyzqbhxMLG7--b5qV18eFzYLbVC6wCZM6xW4yw65p6L"
                + "1xbJ5j_eAJMgvEkPdDQVHYoqFE5jqNTcK_EsaP4QL2WwhdU-yC-F"
        ),
        (
            "EdDSA",
            "eyJhbGciOiAiRWREU0EiLCAia2lkIjogImUiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.P-aNpHJdWDf8G-d-Y_k4bAHSDBTNN9nWO2Hcf7cyMJ7EbvfIXDjtmTwXV3YS8V363EmzL-oytRZ1"
                + "HmLfZH0bDA"
        ),
        (
            "RS256 without a key's name",
            "eyJhbGciOiAiUlMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJzdWIiOiAiNDMyMSI"
                + "sICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI6ICJuLTEiLCAicHJ"
                + "lZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWxfdmVyaWZpZWQiOiB"
                + "0cnVlfQ.fJmE8pPUMmI0ZJFjxT5QetlaFK5gixY0KA3-TwF2nwank9JJm8rXemklIjmERu160Xq4JCTOEcKOaxgotQztywXLU0XG"
                + "rJQLVGu4HE-rFdy8z_PQruJDd2zsMRSYxD7fKgDZKrtOw--5Zd081VHYdJfxgtabjWRMOqCcjWqDQRYf_jn_3IUn0sTeobdz8ewf"
                + "aH21rz35hyhIvjf2IAQlfI9j_g-AO0hsDtz8-XVh4tWRfq-2LSDW2YMWjWacfnOY4NLADYXrCdaaCLd0klfRLzBefoO1AGtN2fWN"
                + "TQJ4I5-YKdt1FqN2kRZwmXAnqoyZ_IYudKCYuy66gGvD56u-Wg"
        ),
        (
            "ES256 for several",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiBbIm90aGVyIiwgInJlbWl0Il0sICJleHAiOiAxNzY3NTc4NzAwLCAiaWF0IjogMTc2NzU3ODM"
                + "5NSwgIm5vbmNlIjogIm4tMSIsICJwcmVmZXJyZWRfdXNlcm5hbWUiOiAidmFudGh1IiwgImVtYWlsIjogInZhbkBleGFtcGxlLm9"
                + "yZyIsICJlbWFpbF92ZXJpZmllZCI6IHRydWUsICJhenAiOiAicmVtaXQifQ.8pZFiLzThbWFlw-b1-vLHU0Ztvn9q7F3DoNPOcJI"
                + "3bjbR6e3uNiku4DQyrC6wRRfiaVQIdc5X-LB5KgT9SkTAA"
        ),
    ]

    /// Each with the first thing about it that does not hold.
    static let bad: [(fault: String, why: String, token: String)] = [
        (
            "signature", "alg none",
            "eyJhbGciOiAibm9uZSIsICJraWQiOiAiciIsICJ0eXAiOiAiSldUIn0.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJz"
                + "dWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI6"
                + "ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWxf"
                + "dmVyaWZpZWQiOiB0cnVlfQ."
        ),
        (
            "signature", "HMAC under the public key",
            "eyJhbGciOiAiSFMyNTYiLCAia2lkIjogInIiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.Rzq9gqNM22bgpZTk15YqmDTdAr73Y1ni45Jui0I2Vxk"
        ),
        (
            "signature", "another key's name",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogImUiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.Bil1Id327w5Fo82P7x4SazN3UuFKi-WtT4nmBwQxvgc_WFNoHCZLMeU9X9dY_iwcnZdUwTtzQqTv"
                + "uZwTx7FzZA"
        ),
        (
            "key", "unknown key",
            "eyJhbGciOiAiUlMyNTYiLCAia2lkIjogInp6IiwgInR5cCI6ICJKV1QifQ.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsI"
                + "CJzdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZ"
                + "SI6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1ha"
                + "WxfdmVyaWZpZWQiOiB0cnVlfQ.VJhIBZx2TCVbd6V4RGO-yINHz91YKRvNeWdGQhguIVYfzSgCj2XTmG4KvwB3N9w5RrH9x3iynM"
                + "pJIv5uXC1YHv63cQh7q0r-39LGwgMiohK0Rf-iDF-LCjsDx73553agQ83QUz3URE_j8B1_LPlxt3Rb4jF3z99wkaShu5IepNnf7W"
                + "h_1RhirirAKcBtYw4sipcEIGxJ5zI_YrHqvO2Sex1RqbcLe6VKT4O_smCGDpgGwYO_d6otxtLBi3YQqAEt9osJQkL12Hm0RQSbiX"
                + "vZ-FyQwLEXUdGljeFdIzOpo-_q9SIgF3dyHE4peeFzfKhWPNHxOiljol3AVjtrK7fKcg"
        ),
        (
            "signature", "an RSA algorithm by a curve's key",
            "eyJhbGciOiAiUlMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.C0cQGPQmnYNwxZbK-wKGf-htvhoG717ASFL3gN6DhvjiOKQoZfPjbl6RVo3bTxv5M5b6THO0TBbB"
                + "BeJ1dYXqZvSsON3zQTNzYSInZ-DdtOICXOQ_r2qP1RtYU_QAAJ3ah8zOQ7xdBaV-l0ZE5q2B9iNddFp4BLPC5zVgPux3gqL3K0Eo"
                + "nwAOlLCGr5LB7unAl-kjgTy_-RhY0ELNZBlb1bMDlmLxOTNzUrheg949SaKfWt8hFKYqO8vnmkSILzUadINgO5DTfQd5Kl04l7Nl"
                + "Ttz5e1iAlyKJcuJx_a_JcCbViaGhcUBAF_uXhZNDHezab_1awbO8CSIlxOGqiOkvsQ"
        ),
        (
            "issuer", "another issuer",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZS8iLCA"
                + "ic3ViIjogIjQzMjEiLCAiYXVkIjogInJlbWl0IiwgImV4cCI6IDE3Njc1Nzg3MDAsICJpYXQiOiAxNzY3NTc4Mzk1LCAibm9uY2U"
                + "iOiAibi0xIiwgInByZWZlcnJlZF91c2VybmFtZSI6ICJ2YW50aHUiLCAiZW1haWwiOiAidmFuQGV4YW1wbGUub3JnIiwgImVtYWl"
                + "sX3ZlcmlmaWVkIjogdHJ1ZX0.Hh1-voOYH56KAX-E21WHOpCsGY2c87sUCZxYUKsl89mabIJmkYwk6ObdZp8Y6WSiT6GVqAP1LaE"
                + "N1sL3TJI36A"
        ),
        (
            "audience", "another client",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAib3RoZXIiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.pPRk_3yUNnaX7WyOR0sXb5UN0BBuqhziBLjJtxwqv5KNTc2uZgm624l8xZM3meZw9QReLzg2rJFQ"
                + "BwdAaT79Ng"
        ),
        (
            "audience", "several without azp",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiBbInJlbWl0IiwgIm90aGVyIl0sICJleHAiOiAxNzY3NTc4NzAwLCAiaWF0IjogMTc2NzU3ODM"
                + "5NSwgIm5vbmNlIjogIm4tMSIsICJwcmVmZXJyZWRfdXNlcm5hbWUiOiAidmFudGh1IiwgImVtYWlsIjogInZhbkBleGFtcGxlLm9"
                + "yZyIsICJlbWFpbF92ZXJpZmllZCI6IHRydWV9.WdXNr62bFxlKbwaqOSJRj-q5vowMZZc9u_zd7NrQuhkSyc2ejmL6B4WLltlize"
                + "fq3AsK37q0sykwrqT9QBl-7Q"
        ),
        (
            "audience", "azp of another",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlLCAiYXpwIjogIm90aGVyIn0.lOnMKKSn4UoMASgM_AaZW4IeAOAZ6Sy9-hlTtFUuRZ3s__V96UTLvjH"
                + "HO65JoOUweMlSGRMOycxmoxybF_JwWg"
        ),
        (
            "audience", "no audience",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiBbXSwgImV4cCI6IDE3Njc1Nzg3MDAsICJpYXQiOiAxNzY3NTc4Mzk1LCAibm9uY2UiOiAibi0"
                + "xIiwgInByZWZlcnJlZF91c2VybmFtZSI6ICJ2YW50aHUiLCAiZW1haWwiOiAidmFuQGV4YW1wbGUub3JnIiwgImVtYWlsX3Zlcml"
                + "maWVkIjogdHJ1ZX0.b6VR79FC24bY7mOL4euySpdRmSGmBe1dYtw9GcFzmh62n4WCU-zimSQTeG_pMRm7ww3GrjKKAJtUu-4UjiT"
                + "Gcg"
        ),
        (
            "time", "expired",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODMzOSwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.1QOpYqUnZK2nTKPRq_yLc_292yygBIGtVOnnNgt-VySdVgnmzSyT_9MAhusQoiipcfcCu8VHuuXI"
                + "GfKEll9eGw"
        ),
        (
            "time", "from the future",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1Nzg0NjEsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.E4MiVlEqPQeQK08F0CWUb5YMr7ELjtCnXyGdoTZ3fCJYfS3VH5tpRPXF1Uo6EQh5hbB2sWa7K7Wf"
                + "RZNV8AbH0g"
        ),
        (
            "time", "not yet",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlLCAibmJmIjogMTc2NzU3ODQ2MX0.kbQ2BLE6A_qvtpR7tahyPdWDzDtS4IZY1lIlF1LyIDy-tKhgPkb"
                + "0cQx21TX59yZbaXXZEXztHyoLaJFuC7TT-A"
        ),
        (
            "nonce", "another nonce",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTIiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ.q0VXwQ32A28IAQQp1fL0elf590-3yqdvfehyQ0dRo-v3kZW-vuOyS_Plg8PWvyT3mPjj_y6RLvLX"
                + "pf8YhDn7XQ"
        ),
        (
            "nonce", "no nonce",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJwcmVmZXJ"
                + "yZWRfdXNlcm5hbWUiOiAidmFudGh1IiwgImVtYWlsIjogInZhbkBleGFtcGxlLm9yZyIsICJlbWFpbF92ZXJpZmllZCI6IHRydWV"
                + "9.sPUYTSgv3WLvaVaNZRb7wPUPYlnO_xMx-lDC-mDF6QhBWGnttO3QXZUrjoVWkTyejSVUoCn0HP2p-uVB5u508g"
        ),
        (
            "subject", "no subject",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiIiwgImF1ZCI6ICJyZW1pdCIsICJleHAiOiAxNzY3NTc4NzAwLCAiaWF0IjogMTc2NzU3ODM5NSwgIm5vbmNlIjogIm4"
                + "tMSIsICJwcmVmZXJyZWRfdXNlcm5hbWUiOiAidmFudGh1IiwgImVtYWlsIjogInZhbkBleGFtcGxlLm9yZyIsICJlbWFpbF92ZXJ"
                + "pZmllZCI6IHRydWV9.I49ousn_PFKzft5Sw9YAhvNhqe2av0gu_RKV3eN1IgrBOVtjON_eauPkfduc5m5vSVEgltdoSqERqAizX5"
                + "x8_Q"
        ),
        (
            "subject", "an endless subject",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAic3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
                + "zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
                + "zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
                + "zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3NzcyIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCw"
                + "gImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI"
                + "6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWxfdmVyaWZpZWQiOiB0cnVlfQ.xroiMfz0DXNOn7cVTsMjfjPNg3kw9rvP76JVUfNV"
                + "BefpJRKAA70kUfrlmCJr-0X4Xb-uh1qAfnVpBEVoiBKlAg"
        ),
        (
            "form", "no expiry",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiaWF0IjogMTc2NzU3ODM5NSwgIm5vbmNlIjogIm4tMSIsICJwcmVmZXJyZWR"
                + "fdXNlcm5hbWUiOiAidmFudGh1IiwgImVtYWlsIjogInZhbkBleGFtcGxlLm9yZyIsICJlbWFpbF92ZXJpZmllZCI6IHRydWV9.dG"
                + "uSXuBTpyy31mcF9kQlC7UdF6ZkmPlIyauJROEphqigSyNmt-zPuhFNis-MBGBwLI7XX40xJweLydqdrN94tw"
        ),
        (
            "form", "critical extensions",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCIsICJjcml0IjogWyJ4Il19.eyJpc3MiOiAiaHR0cHM6Ly9"
                + "zc28uZXhhbXBsZSIsICJzdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc"
                + "1NzgzOTUsICJub25jZSI6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXB"
                + "sZS5vcmciLCAiZW1haWxfdmVyaWZpZWQiOiB0cnVlfQ.Dv9o8kfGLwdOjVBAxfxmg6pyYPAYHbTQhMrT-Jmfl6FqKdper_WKNew6"
                + "v-aRHHxHdowAFeYmeDj_lTYGV0R-HA"
        ),
        (
            "form", "two parts",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiNDMyMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI"
                + "6ICJuLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWx"
                + "fdmVyaWZpZWQiOiB0cnVlfQ"
        ),
        (
            "form", "not a token",
            "a.b.c"
        ),
        (
            "form", "empty",
            ""
        ),
        (
            "signature", "the claims of another",
            "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogInAiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cHM6Ly9zc28uZXhhbXBsZSIsICJ"
                + "zdWIiOiAiMSIsICJhdWQiOiAicmVtaXQiLCAiZXhwIjogMTc2NzU3ODcwMCwgImlhdCI6IDE3Njc1NzgzOTUsICJub25jZSI6ICJ"
                + "uLTEiLCAicHJlZmVycmVkX3VzZXJuYW1lIjogInZhbnRodSIsICJlbWFpbCI6ICJ2YW5AZXhhbXBsZS5vcmciLCAiZW1haWxfdmV"
                + "yaWZpZWQiOiB0cnVlfQ.Cy6D5pNYAwbQCl4gpr_g5sZNlf8Y0p1C1X4qn51Mes2ers2o387JzxNYFeX8wMbxG88ygiSe9m2xXQV9"
                + "70GINg"
        ),
    ]
}
